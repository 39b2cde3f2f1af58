import { expect, test } from 'vitest';
import { reminderText } from '../../../main/app/reminder-text';

const due = { today: ['Sonus Networks, Inc.'], tomorrow: ['A', 'B', 'C', 'D', 'E'] };

test('a reminder counts and names nobody unless it may', () => {
  expect(reminderText(due, 'counts')).toBe('1 notice is due today by 5:30 p.m. Eastern; 5 notices are due tomorrow');
  expect(reminderText(due, 'off')).toBe('');
  expect(reminderText({ today: [], tomorrow: [] }, 'names')).toBe('');
});

test('names where the person has allowed them, the first three of many', () => {
  expect(reminderText(due, 'names')).toBe(
    'Due today by 5:30 p.m. Eastern: Sonus Networks, Inc.; Due tomorrow: A, B, C and 2 more',
  );
});
