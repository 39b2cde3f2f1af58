import type { Locator, Page } from 'playwright-core';

/** How a person works the window: the same journey is walked with the mouse and with the keyboard alone. */
export interface Hands {
  /** Presses a button or checks a box. */
  press(target: Locator): Promise<void>;
  /** Chooses one of several radio buttons. */
  choose(target: Locator): Promise<void>;
  /** Types into a field. */
  type(target: Locator, text: string): Promise<void>;
  /** Goes to the end of a scrolling region. */
  scrollToEnd(target: Locator): Promise<void>;
}

/** Points and clicks. */
export const mouse: Hands = {
  press: (target) => target.click(),
  choose: (target) => target.check(),
  type: (target, text) => target.fill(text),
  scrollToEnd: (target) => target.evaluate((element) => element.scrollTo(0, element.scrollHeight)),
};

/** Tab, arrows, Enter and Space only. */
export function keyboardOf(page: Page): Hands {
  return {
    press: async (target) => {
      await tabTo(page, target);
      const isBox = await target.evaluate((element) => element instanceof HTMLInputElement);
      await page.keyboard.press(isBox ? 'Space' : 'Enter');
    },
    choose: async (target) => {
      await tabTo(page, target, sharesGroup);
      for (let step = 0; step < 20 && !(await target.evaluate(isFocused)); step += 1) {
        await page.keyboard.press('ArrowDown');
      }
      if (!(await target.isChecked())) await page.keyboard.press('Space');
    },
    type: async (target, text) => {
      await tabTo(page, target);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    scrollToEnd: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press('End');
    },
  };
}

/** Presses Tab until the target has the focus; a target that no Tab reaches is a fault of the window. */
async function tabTo(page: Page, target: Locator, isThere = isFocused): Promise<void> {
  await target.waitFor();
  const limit = 400;
  for (let step = 0; step < limit; step += 1) {
    if (await target.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`expected Tab to reach ${target.toString()} within ${limit} steps, it did not`);
}

function isFocused(element: Element): boolean {
  return document.activeElement === element;
}

function sharesGroup(element: Element): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement && element instanceof HTMLInputElement && focused.name === element.name;
}
