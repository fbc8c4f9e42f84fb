import { Page } from '../../components/page.tsx';

export default function ExplanationForm({ assignmentId }: { readonly assignmentId: string }) {
  return <Page title={assignmentId}>…</Page>;
}
