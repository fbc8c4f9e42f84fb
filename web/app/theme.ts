/** Light, dark, or as the computer says. */
import { useState } from 'preact/hooks';

export type Theme = 'auto' | 'light' | 'dark';
const KEY = 'chi-dao.theme';
const themes: readonly Theme[] = ['auto', 'light', 'dark'];
const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value);

const stored = (): Theme => {
  const value = localStorage.getItem(KEY);
  return isTheme(value) ? value : 'auto';
};
export function applyTheme(theme: Theme = stored()): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
export const nextTheme = (theme: Theme): Theme =>
  themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  const choose = (next: Theme): void => {
    localStorage.setItem(KEY, next);
    applyTheme(next);
    setTheme(next);
  };
  return [theme, choose];
}
