/** Under a long list: what failed on the way, and the way on. */
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';
import { Problem } from './notice.tsx';

const texts = { vi: { more: 'Xem thêm' }, en: { more: 'Show more' } };

export function More({
  pages: { more, isLoading, problem },
}: {
  readonly pages: {
    readonly more: (() => void) | undefined;
    readonly isLoading: boolean;
    readonly problem: Error | undefined;
  };
}) {
  const say = useTexts(texts);
  return (
    <>
      {problem !== undefined && <Problem problem={problem} />}
      {more !== undefined && (
        <div class="no-print">
          <Button isBusy={isLoading} onClick={more}>
            {say.more}
          </Button>
        </div>
      )}
    </>
  );
}
