import { Page } from '../../components/page.tsx';

export default function LedgerPage() {
  return <Page title="LedgerPage">…</Page>;
}
