/** A directive followed to its end: where it stands first, then every unit, then the text itself. */
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { useReading } from '../../api/use-reading.ts';
import { Loading, Shown } from '../../components/notice.tsx';
import type { DirectiveAnswer } from './following/directive.ts';
import { Followed } from './following/followed.tsx';
import './following/following.css';

/** A draft has a page of its own, where it is written. */
function ToDraft({ directiveId }: { readonly directiveId: string }) {
  const { route } = useLocation();
  useEffect(() => route(`/directives/${directiveId}/draft`, true), [directiveId]);
  return <Loading />;
}

export default function Directive({ directiveId }: { readonly directiveId: string }) {
  const reading = useReading('GET /directives/{directiveId}', { params: { directiveId } });
  return (
    <Shown reading={reading}>
      {(found: DirectiveAnswer) =>
        found.directive.phase === 'DRAFT' ? (
          <ToDraft directiveId={directiveId} />
        ) : (
          <Followed key={directiveId} found={found} reload={reading.reload} />
        )
      }
    </Shown>
  );
}
