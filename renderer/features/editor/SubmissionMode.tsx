import { Alert, Checkbox, SegmentedControl, Stack } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { dialogStrings } from '../../strings/dialogs';

const words = dialogStrings.export;

/** What was chosen for the submission file: TEST, or LIVE and whether that was confirmed a second time (rule 57). */
export interface ChosenMode {
  readonly mode: 'TEST' | 'LIVE';
  readonly confirmed: boolean;
}

/** Chosen until a person says otherwise. */
export const testMode: ChosenMode = { mode: 'TEST', confirmed: false };

interface Props {
  readonly chosen: ChosenMode;
  readonly isSigned: boolean;
  readonly onChange: (chosen: ChosenMode) => void;
}

/** TEST or LIVE; LIVE says what it means and asks once more. */
export function SubmissionMode({ chosen, isSigned, onChange }: Props) {
  return (
    <Stack gap="xs" mt="xs">
      <SegmentedControl
        size="xs"
        aria-label={words.mode}
        value={chosen.mode}
        onChange={(mode) => onChange({ mode: mode === 'LIVE' ? 'LIVE' : 'TEST', confirmed: false })}
        data={Object.entries(words.modes).map(([value, label]) => ({ value, label }))}
      />
      {chosen.mode === 'LIVE' && (
        <Alert color="red" variant="light" role="alert" icon={<TriangleAlert size={16} aria-hidden />}>
          <Stack gap="xs">
            <span>{words.liveMeans}</span>
            {!isSigned && <strong>{words.liveUnsigned}</strong>}
            <Checkbox
              checked={chosen.confirmed}
              label={words.liveConfirm}
              onChange={(event) => onChange({ mode: 'LIVE', confirmed: event.currentTarget.checked })}
            />
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
