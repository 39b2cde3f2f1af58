import { expect, test } from 'vitest';
import { useApp } from '../../../renderer/stores/app-store';

test('the keyboard that comes back to its field is followed again, wherever the form was scrolled meanwhile', () => {
  const { focusField } = useApp.getState();
  focusField('registrant.street');
  useApp.setState({ fieldInSight: 'cover.report' });
  focusField('registrant.street');
  expect(useApp.getState()).toMatchObject({ focusedField: 'registrant.street', fieldInSight: null });
});
