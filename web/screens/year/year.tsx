import { Page } from '../../components/page.tsx';

export default function Year() {
  return <Page title="Year">…</Page>;
}
