import { ruleFixtures, type NamedFixture } from '../../../shared/rules/fixtures/fixture-list';
import { rules } from '../../../shared/rules/rule-list';
import type { RegisterCommand } from '../context';

/** `rules`: every rule the program knows, in its order, with the fixtures that the tests run. */
export const registerRules: RegisterCommand = (program, context) => {
  program
    .command('rules')
    .description('list every rule the program knows; with --json also the fixtures each is tested with')
    .action(() => {
      const list = rules.map(({ id, number, severity, field, title, authority, action }) => ({
        rule: id,
        number,
        severity,
        field,
        title,
        authority,
        action,
        fixtures: ruleFixtures.filter((fixture) => fixture.rule === id).map(describe),
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

/** A failing and a passing notice as answers to replace in the base notice, and the finding the first must give. */
function describe({ name, fails, failsIn, severity, field, passes, passesIn }: NamedFixture) {
  return {
    name,
    failing: { answers: fails, facts: failsIn ?? {}, finding: { severity, field } },
    passing: { answers: passes, facts: passesIn ?? {} },
  };
}
