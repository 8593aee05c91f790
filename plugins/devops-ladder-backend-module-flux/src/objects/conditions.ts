import {
  Json,
  listOf,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ReadyCondition } from './Deployer';

/** What `status.conditions` say of how the last attempt went. @internal */
export function readConditions(status: Json): {
  ready?: ReadyCondition;
  stalled?: string;
} {
  const conditions = listOf(status.conditions).map(objectOf);
  const ofType = (type: string) => conditions.find(each => each.type === type);
  const ready = ofType('Ready');
  const stalled = ofType('Stalled');
  const state = textOf(ready?.status);
  const reason = textOf(ready?.reason);
  return {
    ...(state && { ready: { status: state, ...(reason && { reason }) } }),
    ...(stalled?.status === 'True' && {
      stalled: textOf(stalled.reason) ?? 'Stalled',
    }),
  };
}
