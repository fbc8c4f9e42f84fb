import { render } from 'preact';
import { App } from './app/app.tsx';
import { applyTheme } from './app/theme.ts';
import { keepAwake } from './api/keep-awake.ts';
import { loadHeadingFace } from './app/heading-face.ts';
import { keepFocus } from './app/keep-focus.ts';
import './styles/all.css';

applyTheme();
const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the screens');
root.replaceChildren();
render(<App />, root);
keepFocus();
keepAwake();
loadHeadingFace();
