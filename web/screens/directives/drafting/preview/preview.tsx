/** What issuing now would bring to whom, and when: before anybody signs. */
import { useEffect, useState } from 'preact/hooks';
import type { AnswerOf } from '../../../../api/endpoint.ts';
import { useReading } from '../../../../api/use-reading.ts';
import { Notice, Shown } from '../../../../components/notice.tsx';
import { useTexts } from '../../../../texts/language.ts';
import type { Content } from '../draft-form.ts';
import { DraftReading } from './draft-reading.tsx';
import { PreviewCoverage } from './preview-coverage.tsx';
import { PreviewMails } from './preview-mails.tsx';
import { PreviewTimetable } from './preview-timetable.tsx';
import { PreviewUnits } from './preview-units.tsx';
import type { Directory } from '../form/units.ts';

export type Preview = AnswerOf<'GET /directives/{directiveId}/preview'>;

const texts = {
  vi: { nobody: 'Chưa có nơi nhận để thực hiện, nên chưa có gì để xem trước.' },
  en: { nobody: 'Nobody is addressed for action yet, so there is nothing to preview.' },
};

export function usePreview(directiveId: string, version: number) {
  const preview = useReading('GET /directives/{directiveId}/preview', { params: { directiveId } });
  const [shown, setShown] = useState(version);
  useEffect(() => {
    if (shown === version) return;
    setShown(version);
    preview.reload();
  }, [version, shown, preview]);
  return preview;
}

export function PreviewPage({
  directiveId,
  version,
  content,
  directory,
  isTextFirst = false,
}: {
  readonly directiveId: string;
  readonly version: number;
  readonly content: Content;
  readonly directory: Directory;
  /** For somebody who did not write it. */
  readonly isTextFirst?: boolean;
}) {
  const say = useTexts(texts);
  const preview = usePreview(directiveId, version);
  const text = <DraftReading content={content} directory={directory} />;
  return (
    <div class="stack loose">
      {isTextFirst && text}
      <Shown reading={preview}>
        {(data) =>
          data.units.length === 0 ? (
            <Notice>{say.nobody}</Notice>
          ) : (
            <>
              <PreviewUnits preview={data} />
              <PreviewTimetable preview={data} directory={directory} />
              <PreviewMails preview={data} />
              <PreviewCoverage preview={data} />
            </>
          )
        }
      </Shown>
      {!isTextFirst && text}
    </div>
  );
}
