import { Page } from '../../components/page.tsx';

export default function Criteria() {
  return <Page title="Criteria">…</Page>;
}
