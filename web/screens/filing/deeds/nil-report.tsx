import { Confirm } from '../../../components/dialog.tsx';
import { useTexts } from '../../../texts/language.ts';
import { useDeed, type DeedProps } from './use-deed.ts';

const texts = {
  vi: {
    title: 'Báo cáo không phát sinh?',
    file: 'Báo cáo không phát sinh',
    lay: 'Trình thủ trưởng báo cáo không phát sinh',
    text: (count: number) =>
      `Đơn vị báo cáo: trong kỳ không phát sinh nội dung phải báo cáo đối với cả ${count} nội dung được giao.`,
    one: 'Đơn vị báo cáo: trong kỳ không phát sinh nội dung phải báo cáo.',
    goes: (reviewer: string) =>
      `Báo cáo được gửi ngay đến ${reviewer} thẩm tra; chỉ sửa được khi bị trả lại.`,
    head: 'Báo cáo được trình thủ trưởng đơn vị ký duyệt trước khi nộp.',
    filed: 'Đã nộp báo cáo không phát sinh.',
    laid: 'Đã trình thủ trưởng báo cáo không phát sinh.',
  },
  en: {
    title: 'Report that there is nothing?',
    file: 'File a nil report',
    lay: 'Lay the nil report before the head',
    text: (count: number) =>
      `The unit reports that nothing arose in the period for any of the ${count} obligations.`,
    one: 'The unit reports that nothing arose in the period.',
    goes: (reviewer: string) => `It goes to ${reviewer} at once; it can be changed only when it is returned.`,
    head: 'It goes to the head of the unit for signature first.',
    filed: 'The nil report is filed.',
    laid: 'The nil report lies before the head.',
  },
};

export function NilReport({ shown, isHead, onDone, onClose }: DeedProps & { readonly isHead: boolean }) {
  const say = useTexts(texts);
  const { isSending, problem, run } = useDeed('POST /assignments/{assignmentId}/nil-report', shown);
  const count = shown.assignment.obligations.length;
  const isLaid = shown.headSignsOff && !isHead;
  const confirm = async (): Promise<void> => {
    const receipt = await run(undefined);
    if (receipt === undefined) return;
    onDone({ what: receipt.phase === 'REPORT_UNDER_REVIEW' ? say.filed : say.laid, at: receipt.at });
  };
  return (
    <Confirm
      title={say.title}
      deed={isLaid ? say.lay : say.file}
      isBusy={isSending}
      problem={problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{count === 1 ? say.one : say.text(count)}</p>
      <p>{isLaid ? say.head : say.goes(shown.reviewerUnitName)}</p>
    </Confirm>
  );
}
