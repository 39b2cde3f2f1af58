import { Button, Menu } from '@mantine/core';
import { FileText } from 'lucide-react';
import { getField } from '../../shared/draft/field-path';
import type { ProseField } from '../../shared/form/fields/field';
import { useApp } from '../stores/app-store';
import { narrativeTemplates, resultsTemplates, templateStrings } from '../strings/templates';

/** Openings by reason, put after what is written already. */
export function TemplateButton({ field }: { readonly field: ProseField }) {
  const changeFields = useApp((state) => state.changeFields);
  const templates = field.templates === 'results' ? resultsTemplates : narrativeTemplates;
  const insert = (text: string, name: string) => {
    const { open } = useApp.getState();
    const written = open === null ? null : getField(open.draft, field.path);
    const value = typeof written === 'string' && written.trim() !== '' ? `${written.trim()}\n\n${text}` : text;
    changeFields([{ path: field.path, value }], name);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" leftSection={<FileText size={13} aria-hidden />}>
          {templateStrings.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{templateStrings.hint}</Menu.Label>
        {templates.map(({ id, name, text }) => (
          <Menu.Item key={id} onClick={() => insert(text, name)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
