import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { LadderNames, NeededState } from '../../hooks';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { NeededAnswerView } from './NeededAnswerView';

/** @internal */
export interface AnswerPaneProps {
  state: NeededState;
  names: LadderNames;
}

/**
 * The answer in every state that it can be in.
 *
 * @internal
 */
export const AnswerPane = ({ state, names }: AnswerPaneProps) => {
  switch (state.status) {
    case 'loading':
      return (
        <div role="status">
          <VisuallyHidden>Working out the rung needed</VisuallyHidden>
          <Skeleton width="100%" height={240} />
        </div>
      );
    case 'error':
      return <LoadError title="The question was not answered" {...state} />;
    case 'invalid':
      return (
        <EmptyMessage
          title="No answer yet"
          description="Something in the form is not accepted. What it is stands beside the field."
        />
      );
    default:
      return <NeededAnswerView {...state} names={names} />;
  }
};
