import { Checkbox, Table, UnstyledButton } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, type Dispatch, type SetStateAction } from 'react';
import page from '../../components/Page.module.css';
import { useVirtualRows } from '../../lib/use-virtual-rows';
import { libraryStrings as words } from '../../strings/library';
import type { MenuPlace } from './DraftMenu';
import { DraftRow, rowHeight } from './DraftRow';
import styles from './Library.module.css';
import { sortKeys, type LibraryRow, type LibraryView, type SortKey } from './library-rows';

interface Props {
  readonly rows: readonly LibraryRow[];
  readonly view: LibraryView;
  readonly onView: (view: LibraryView) => void;
  readonly selected: ReadonlySet<string>;
  readonly onMenu: (place: MenuPlace) => void;
  readonly onSelect: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** The list; only the rows in sight are in the page, so ten thousand notices scroll as ten do. */
export function DraftTable({ rows, view, onView, selected, onSelect, onMenu }: Props) {
  const { anchor, from, to } = useVirtualRows(rows.length, rowHeight);
  const areAllSelected = selected.size >= rows.length;
  const toggle = useCallback((id: string) => onSelect((before) => toggled(before, id)), [onSelect]);
  return (
    <div className={`${page.card ?? ''} ${styles.table ?? ''}`} ref={anchor}>
      <Table layout="fixed" verticalSpacing={0} horizontalSpacing="sm" aria-rowcount={rows.length + 1}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="2.75rem">
              <Checkbox
                size="xs"
                aria-label={words.selectAll}
                checked={areAllSelected}
                indeterminate={selected.size > 0 && !areAllSelected}
                onChange={() => onSelect(new Set(areAllSelected ? [] : rows.map(({ draft }) => draft.id)))}
              />
            </Table.Th>
            {sortKeys.map((key) => (
              <SortHeader key={key} column={key} view={view} onView={onView} />
            ))}
            <Table.Th w="3.25rem">
              <span className="visually-hidden">{words.columns.actions}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {from > 0 && <tr aria-hidden style={{ height: from * rowHeight }} />}
          {rows.slice(from, to).map((row, index) => (
            <DraftRow
              key={row.draft.id}
              row={row}
              index={from + index}
              isSelected={selected.has(row.draft.id)}
              onToggle={toggle}
              onMenu={onMenu}
            />
          ))}
          {to < rows.length && <tr aria-hidden style={{ height: (rows.length - to) * rowHeight }} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface HeaderProps extends Pick<Props, 'view' | 'onView'> {
  readonly column: SortKey;
}

/** A second press turns the order round. Times begin with the latest, everything else with the first. */
function SortHeader({ column, view, onView }: HeaderProps) {
  const isSorted = view.sort === column;
  const sort = () =>
    onView({ ...view, sort: column, isDescending: isSorted ? !view.isDescending : column === 'saved' });
  const Arrow = view.isDescending ? ArrowDown : ArrowUp;
  return (
    <Table.Th
      className={styles[column]}
      aria-sort={isSorted ? (view.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton className={styles.sort} onClick={sort}>
        {words.columns[column]}
        {isSorted && <Arrow size={13} aria-hidden />}
      </UnstyledButton>
    </Table.Th>
  );
}
