import { Page } from '../../components/page.tsx';

export default function Registers() {
  return <Page title="Registers">…</Page>;
}
