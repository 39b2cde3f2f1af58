import { UnstyledButton } from '@mantine/core';
import {
  Archive,
  BadgeCheck,
  Building2,
  CalendarDays,
  CircleHelp,
  FilePenLine,
  IdCard,
  LibraryBig,
  PenTool,
  Settings,
  type LucideIcon,
} from 'lucide-react';
import { useApp } from '../stores/app-store';
import type { Screen } from '../stores/ui-slice';
import { shellStrings } from '../strings/shell';
import { Mark } from './Mark';
import styles from './Rail.module.css';

const upper: readonly (readonly [Screen, LucideIcon])[] = [
  ['library', LibraryBig],
  ['editor', FilePenLine],
  ['sign', PenTool],
  ['verify', BadgeCheck],
  ['calendar', CalendarDays],
  ['retention', Archive],
];
const lower: readonly (readonly [Screen, LucideIcon])[] = [
  ['companies', Building2],
  ['identities', IdCard],
  ['settings', Settings],
  ['help', CircleHelp],
];

export function Rail() {
  return (
    <nav className={styles.rail} aria-label={shellStrings.navigation} data-pane="rail">
      <div className={styles.brand}>
        <Mark />
        <span className="visually-hidden">{shellStrings.program}</span>
      </div>
      {upper.map(([screen, Icon]) => (
        <RailButton key={screen} screen={screen} icon={Icon} />
      ))}
      <div className={styles.space} />
      {lower.map(([screen, Icon]) => (
        <RailButton key={screen} screen={screen} icon={Icon} />
      ))}
    </nav>
  );
}

function RailButton({ screen, icon: Icon }: { readonly screen: Screen; readonly icon: LucideIcon }) {
  const current = useApp((state) => state.screen);
  const isCurrent = current === screen || (screen === 'library' && current === 'import');
  const go = () => {
    const app = useApp.getState();
    if (screen === 'sign') void app.beginCeremony();
    else app.show(screen);
  };
  return (
    <UnstyledButton className={styles.button} aria-current={isCurrent ? 'page' : undefined} onClick={go}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span>{shellStrings.screens[screen]}</span>
    </UnstyledButton>
  );
}
