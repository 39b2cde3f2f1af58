/** Puts text where the caret is, replacing the selection, and tells React as if it had been typed. */
export function insertAtCaret(control: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const from = control.selectionStart ?? control.value.length;
  const to = control.selectionEnd ?? from;
  control.setRangeText(text, from, to, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertFromPaste' }));
}
