export const accountPanelTexts = {
  vi: {
    title: 'Tài khoản đăng nhập',
    none: 'Chưa có tài khoản: người này trả lời được bằng liên kết trong thư, nhưng không đăng nhập được.',
    elsewhere: 'Tài khoản do hệ thống đăng nhập chung của tỉnh quản lý, không mở ở đây.',
    locked: (until: string) => `Nhập sai nhiều lần, tự mở lúc ${until}; đặt lại mật khẩu thì mở ngay.`,
    name: 'Tên tài khoản',
    nameHint: 'Gồm a–z, 0–9, dấu chấm và gạch nối.',
    open: 'Mở tài khoản',
    reset: 'Đặt lại mật khẩu',
    close: 'Đóng tài khoản',
    sure: {
      open: (name: string) => `Mở tài khoản cho ${name}?`,
      reset: (name: string) => `Đặt lại mật khẩu của ${name}?`,
      close: (name: string) => `Đóng tài khoản của ${name}?`,
    },
    consequence: {
      open: 'Hệ thống tạo mật khẩu và hiển thị đúng một lần, ngay sau bước này.',
      reset:
        'Mật khẩu cũ hết dùng ngay; mật khẩu mới hiển thị đúng một lần. Phiên đang mở còn hiệu lực tối đa 30 phút.',
      close:
        'Không đăng nhập được nữa; phiên đang mở hết hạn sau tối đa 30 phút. Muốn dừng ngay, hãy cho thôi mọi vai trò. Tài khoản đã đóng có thể mở lại.',
    },
    closed: (account: string) => `Đã đóng tài khoản ${account}.`,
  },
  en: {
    title: 'Account',
    none: 'No account: this person can answer by the links in mails, but cannot sign in.',
    elsewhere: 'Accounts are kept by the province’s identity provider, not here.',
    locked: (until: string) =>
      `Too many wrong passwords; opens by itself at ${until}, or at once with a new one.`,
    name: 'Name of the account',
    nameHint: 'Letters a–z, digits, full stops and hyphens.',
    open: 'Open an account',
    reset: 'Set a new password',
    close: 'Close the account',
    sure: {
      open: (name: string) => `Open an account for ${name}?`,
      reset: (name: string) => `Set a new password for ${name}?`,
      close: (name: string) => `Close the account of ${name}?`,
    },
    consequence: {
      open: 'The system makes a password and shows it exactly once, right after this.',
      reset:
        'The old password ends at once; the new one is shown exactly once. An open session lasts 30 minutes at most.',
      close:
        'No more signing in; an open session lasts 30 minutes at most. To stop at once, end all roles. A closed account can be opened again.',
    },
    closed: (account: string) => `Account ${account} is closed.`,
  },
};
