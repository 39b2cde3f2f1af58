import { rules } from '../../../shared/rules/rule-list';
import type { RegisterCommand } from '../context';

/** `rules`: every rule the program knows, in its order. */
export const registerRules: RegisterCommand = (program, context) => {
  program
    .command('rules')
    .description('list every rule the program knows')
    .action(() => {
      const list = rules.map(({ id, number, severity, field, title, authority, action }) => ({
        rule: id,
        number,
        severity,
        field,
        title,
        authority,
        action,
      }));
      context.print(
        list,
        list.map(
          ({ rule, number, severity, title, authority }) =>
            `${String(number).padStart(2)} ${severity.padEnd(5)} ${rule}: ${title} [${authority}]`,
        ),
      );
    });
};
