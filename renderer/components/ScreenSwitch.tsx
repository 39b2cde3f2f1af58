import { CalendarScreen } from '../features/calendar/CalendarScreen';
import { CompaniesScreen } from '../features/companies/CompaniesScreen';
import { EdgarCheckScreen } from '../features/edgar-check/EdgarCheckScreen';
import { EditorScreen } from '../features/editor/EditorScreen';
import { HelpScreen } from '../features/help/HelpScreen';
import { IdentitiesScreen } from '../features/identities/IdentitiesScreen';
import { ImportScreen } from '../features/import-review/ImportScreen';
import { LibraryScreen } from '../features/library/LibraryScreen';
import { RetentionScreen } from '../features/retention/RetentionScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';
import { SigningScreen } from '../features/signing/SigningScreen';
import { VerificationScreen } from '../features/verification/VerificationScreen';
import type { Screen } from '../stores/ui-slice';

const screens = {
  library: LibraryScreen,
  editor: EditorScreen,
  import: ImportScreen,
  sign: SigningScreen,
  verify: VerificationScreen,
  edgar: EdgarCheckScreen,
  calendar: CalendarScreen,
  retention: RetentionScreen,
  companies: CompaniesScreen,
  identities: IdentitiesScreen,
  settings: SettingsScreen,
  help: HelpScreen,
} satisfies Record<Screen, () => React.ReactNode>;

export function ScreenSwitch({ screen }: { readonly screen: Screen }) {
  const Current = screens[screen];
  return <Current />;
}
