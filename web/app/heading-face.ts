/** The typeface of headings comes last, when the page is already of use, and not at all where data is to be saved. */
const IDLE_MS = 2_500;

const savesData = (): boolean => {
  const line: unknown = 'connection' in navigator ? navigator.connection : undefined;
  if (typeof line !== 'object' || line === null) return false;
  const isSaving = 'saveData' in line && line.saveData === true;
  const isSlow = 'effectiveType' in line && /2g/.test(String(line.effectiveType));
  return isSaving || isSlow;
};

export function loadHeadingFace(): void {
  if (savesData()) return;
  setTimeout(() => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/assets/fonts.css';
    document.head.append(sheet);
  }, IDLE_MS);
}
