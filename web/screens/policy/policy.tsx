import { Page } from '../../components/page.tsx';

export default function Policy() {
  return <Page title="Policy">…</Page>;
}
