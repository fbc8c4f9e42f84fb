import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';
interface Look {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName;
}
const classOf = ({ kind = 'plain', small = false }: Look): string =>
  `button ${kind === 'plain' ? '' : kind}${small ? ' small' : ''}`;

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes, 'icon' | 'size'> & {
    readonly children: ComponentChildren;
    /** The command is under way: the button stays in place and is not pressed twice. */
    readonly isBusy?: boolean;
  };

export const Button = ({
  kind,
  small,
  icon,
  isBusy = false,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type ?? 'button'}
    class={classOf({ ...(kind ? { kind } : {}), ...(small ? { small } : {}) })}
    aria-disabled={isBusy ? 'true' : undefined}
    aria-busy={isBusy ? 'true' : undefined}
    onClick={(event) => {
      if (isBusy) event.preventDefault();
      else onClick?.call(event.currentTarget, event);
    }}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

export const LinkButton = ({
  kind,
  small,
  icon,
  children,
  href,
}: Look & { readonly href: string; readonly children: ComponentChildren }) => (
  <a href={href} class={classOf({ ...(kind ? { kind } : {}), ...(small ? { small } : {}) })}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
);
