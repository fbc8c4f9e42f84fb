import { Page } from '../../components/page.tsx';

export default function Mails() {
  return <Page title="Mails">…</Page>;
}
