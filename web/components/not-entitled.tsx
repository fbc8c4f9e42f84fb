/** A screen that is not for this person: says so before the server has to, and who can help. */
import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/language.ts';
import { Empty } from './notice.tsx';
import { Page } from './page.tsx';

const texts = {
  vi: {
    not: 'Vai trò của ông/bà không xem được nội dung này',
    ask: 'Nếu công việc cần đến, hãy đề nghị quản trị hệ thống giao thêm vai trò.',
    home: 'Về trang đầu',
  },
  en: {
    not: 'Your role may not see this',
    ask: 'If your work needs it, ask the administrator for another role.',
    home: 'To the first page',
  },
};

export function NotEntitled({
  title,
  action,
}: {
  readonly title: string;
  /** What they may do here all the same. */
  readonly action?: ComponentChildren;
}) {
  const say = useTexts(texts);
  return (
    <Page title={title} isPrintable={false}>
      <Empty title={say.not} action={action ?? <a href="/">{say.home}</a>}>
        {say.ask}
      </Empty>
    </Page>
  );
}
