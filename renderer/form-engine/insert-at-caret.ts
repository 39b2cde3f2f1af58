/** Puts text where the caret is, replacing the selection, and tells React as if it had been typed. */
export function insertAtCaret(control: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  const from = control.selectionStart ?? control.value.length;
  const to = control.selectionEnd ?? from;
  // React watches the element's own `value`; the prototype's setter is what typing uses.
  const value = control.value.slice(0, from) + text + control.value.slice(to);
  Reflect.set(Object.getPrototypeOf(control) as object, 'value', value, control);
  control.setSelectionRange(from + text.length, from + text.length);
  control.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertFromPaste' }));
}
