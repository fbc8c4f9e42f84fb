/** Upper-cases the first letter only, as a name stands at the head of a sentence or a line. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
