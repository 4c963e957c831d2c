import type { ReactNode } from 'react';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `primary`: the one next action of a screen; `plain`: looks like a link */
  readonly look?: 'primary' | 'plain';
  readonly disabled?: boolean;
  /** what a screen reader says where the visible words are not enough */
  readonly label?: string;
  readonly title?: string;
  readonly testId?: string;
};

export function Button({ children, onPress, look, disabled = false, label, title, testId }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={look ? `button ${look}` : 'button'}
      onClick={onPress}
      disabled={disabled}
      aria-label={label}
      title={title}
      data-testid={testId}
    >
      {children}
    </button>
  );
}
