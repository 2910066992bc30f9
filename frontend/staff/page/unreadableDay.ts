/** Is there a day in this form that nobody can read? Then it says so, and the writer is led there. */
export function hasUnreadableDay(form: HTMLFormElement): boolean {
  const field = [...form.querySelectorAll("input")].find((input) => input.validity.customError);
  if (!field) return false;
  // Told to the field, which then complains in its own words.
  field.checkValidity();
  field.focus();
  return true;
}
