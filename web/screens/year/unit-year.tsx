import { Page } from '../../components/page.tsx';

export default function UnitYear({ unitId }: { readonly unitId: string }) {
  return <Page title={unitId}>…</Page>;
}
