/** The frame around every screen of a person who is signed in. */
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Toasts } from '../components/toast.tsx';
import { setLanguage, useLanguage, useTexts } from '../texts/language.ts';
import { LineState } from './line-state.tsx';
import { useMe } from './me.ts';
import { placeNames, places } from './navigation.ts';
import { nextTheme, useTheme } from './theme.ts';

const texts = {
  vi: {
    skip: 'Đến nội dung chính',
    product: 'Chỉ đạo',
    menu: 'Danh mục',
    main: 'Danh mục chính',
    account: 'Tài khoản',
    theme: { auto: 'Giao diện theo máy', light: 'Giao diện sáng', dark: 'Giao diện tối' },
    other: 'English',
  },
  en: {
    skip: 'Skip to the content',
    product: 'Chỉ đạo',
    menu: 'Menu',
    main: 'Main menu',
    account: 'Account',
    theme: { auto: 'Theme of the computer', light: 'Light theme', dark: 'Dark theme' },
    other: 'Tiếng Việt',
  },
};

const isWithin = (path: string, href: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);

function Side({ isOpen }: { readonly isOpen: boolean }) {
  const me = useMe();
  const names = useTexts(placeNames);
  const say = useTexts(texts);
  const { path } = useLocation();
  return (
    <nav class={`side${isOpen ? ' open' : ''}`} aria-label={say.main} id="side">
      <ul class="places">
        {places
          .filter((place) => place.isFor(me))
          .map(({ href, icon, name }) => (
            <li key={href}>
              <a href={href} aria-current={isWithin(path, href) ? 'page' : undefined}>
                <Icon name={icon} />
                {names[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Masthead({ isOpen, onMenu }: { readonly isOpen: boolean; readonly onMenu: () => void }) {
  const me = useMe();
  const say = useTexts(texts);
  const language = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <header class="masthead">
      <button
        type="button"
        class="button quiet menu-button"
        aria-expanded={isOpen}
        aria-controls="side"
        aria-label={say.menu}
        onClick={onMenu}
      >
        <Icon name={isOpen ? 'cross' : 'menu'} />
      </button>
      <a class="brand" href="/">
        <Icon name="document" />
        {say.product}
      </a>
      <LineState />
      <a class="who" href="/account" title={say.account}>
        <b>{me.name}</b>
        <br />
        <span class="unit">{me.unitName}</span>
      </a>
      <Button
        kind="quiet"
        small
        onClick={() => setTheme(nextTheme(theme))}
        title={say.theme[theme]}
        aria-label={say.theme[theme]}
      >
        <span aria-hidden="true">{theme === 'auto' ? '◐' : theme === 'light' ? '☀' : '☾'}</span>
      </Button>
      <Button
        kind="quiet"
        small
        lang={language === 'vi' ? 'en' : 'vi'}
        onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
      >
        <span aria-hidden="true">{language === 'vi' ? 'EN' : 'VI'}</span>
        <span class="visually-hidden">{say.other}</span>
      </Button>
    </header>
  );
}

export function Shell({ children }: { readonly children: ComponentChildren }) {
  const say = useTexts(texts);
  const { path } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <>
      <a class="skip" href="#main">
        {say.skip}
      </a>
      <div class="shell">
        <Masthead isOpen={isOpen} onMenu={() => setOpen(!isOpen)} />
        <Side isOpen={isOpen} />
        <main class="main" id="main">
          {children}
        </main>
      </div>
      <Toasts />
    </>
  );
}
