/** Three sentences for the first visit, by role. */
import { isAuditor, isDecider, isOffice, isUnitPerson, mayI, useMe, type Me } from '../../app/me.ts';
import { Hint } from '../../components/hint.tsx';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    title: 'Lần đầu dùng hệ thống?',
    decider:
      'Việc chờ ông/bà quyết định ở trên cùng. Bấm “Xử lý lần lượt” để xem từng việc và duyệt bằng bàn phím; dự thảo văn bản chỉ được gửi đi khi ông/bà ký.',
    office:
      'Đơn vị quá hạn ở trên cùng, nặng nhất trước. Bấm “Xử lý lần lượt” để duyệt kế hoạch, báo cáo bằng bàn phím. Nhắc việc và dự thảo văn bản đôn đốc do hệ thống tự làm theo lịch làm việc.',
    unit: 'Việc phải làm xếp theo ngày đến hạn; mỗi việc có một nút cho bước kế tiếp. Nội dung đang nhập được giữ trên máy này khi mất mạng. Cần thêm thời gian hoặc có vướng mắc: mở nhiệm vụ và đề nghị tại đó.',
    auditor:
      'Ông/bà xem được tất cả và không sửa gì. Mọi con số đều mở ra được danh sách phía sau; sổ cái kiểm chứng được bất cứ lúc nào.',
    administrator:
      'Danh sách dưới đây cho biết còn thiếu gì trước khi ban hành văn bản đầu tiên. Mỗi dòng mở đúng chỗ cần bổ sung.',
  },
  en: {
    title: 'First time here?',
    decider:
      'What waits for your decision comes first. “Work through them” shows one after the other and is done by keyboard; a drafted letter goes out only when you sign it.',
    office:
      'Late units come first, the worst on top. “Work through them” lets you judge plans and reports by keyboard. Reminders and drafted letters are made by the system, by the working calendar.',
    unit: 'What you owe is ordered by due day, with one button for the next step. What you type is kept on this computer when the line is down. More time or an obstacle: open the assignment and ask there.',
    auditor:
      'You see everything and change nothing. Every figure opens the list behind it; the ledger can be verified at any time.',
    administrator:
      'The list below says what is missing before the first directive can go out. Each line opens the right place.',
  },
};

function roleOf(me: Me): 'decider' | 'office' | 'unit' | 'auditor' | 'administrator' | undefined {
  if (isDecider(me)) return 'decider';
  if (isOffice(me)) return 'office';
  if (isUnitPerson(me)) return 'unit';
  if (isAuditor(me)) return 'auditor';
  return mayI(me, 'EDIT_PEOPLE') ? 'administrator' : undefined;
}

export function FirstHint() {
  const say = useTexts(texts);
  const me = useMe();
  const role = roleOf(me);
  if (role === undefined) return null;
  return (
    <Hint name={`start.${role}`} title={say.title}>
      {say[role]}
    </Hint>
  );
}
