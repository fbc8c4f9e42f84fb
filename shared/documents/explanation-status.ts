import { documentDate } from '../domain/documents/document-date.ts';
import { formatDay } from '../domain/time.ts';
import { paragraph } from './letter-words.ts';
import type { LetterBlock } from './letter.ts';
import type { OverdueFacts } from './letter-facts.ts';

/** What became of the request for explanation, before anybody is criticised; nothing when none was made. */
export function explanationStatus({ explanation, unitName }: OverdueFacts, committee: string): LetterBlock[] {
  if (explanation === null) return [];
  const request = `${committee} đã yêu cầu giải trình tại Công văn số ${explanation.requestNotation} (hạn trả lời ngày ${formatDay(explanation.dueDay)})`;
  const { receivedDay } = explanation;
  if (receivedDay === null) return [paragraph(`${request} nhưng ${unitName} không gửi văn bản giải trình.`)];
  const late = receivedDay > explanation.dueDay ? ', chậm so với thời hạn yêu cầu' : '';
  return [
    paragraph(
      `${request}. ${unitName} có văn bản giải trình ${documentDate(receivedDay)}${late}; tuy nhiên đến nay nhiệm vụ vẫn chưa hoàn thành.`,
    ),
  ];
}
