import { Cell, CellText, Link } from '@backstage/ui';

/** @internal */
export interface NumberCellProps {
  /** Absent where there is no number. */
  words: string | undefined;
  /** Where the number is explained. */
  href: string;
  /** What the link leads to, after the number. */
  label: string;
}

/**
 * A number that leads to its reasons.
 *
 * @internal
 */
export const NumberCell = ({ words, href, label }: NumberCellProps) =>
  words ? (
    <Cell>
      <Link href={href} aria-label={`${words}. ${label}`}>
        {words}
      </Link>
    </Cell>
  ) : (
    <CellText title="–" />
  );
