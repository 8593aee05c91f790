import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readServiceFilter } from './serviceFilter';

describe('readServiceFilter', () => {
  const read = (services: JsonObject) => {
    const logger = mockServices.logger.mock();
    const config = new ConfigReader({ devopsLadder: { services } });
    const filter = readServiceFilter(config, logger);
    return { filter, warnings: logger.warn.mock.calls.map(([line]) => line) };
  };

  it.each([
    [{}, { kind: ['Component'] }],
    [{ kinds: ['API'] }, { kind: ['API'] }],
    [
      { types: ['service'], lifecycles: ['production'] },
      {
        kind: ['Component'],
        'spec.type': ['service'],
        'spec.lifecycle': ['production'],
      },
    ],
  ])('reads %j', (services, filter) => {
    expect(read(services)).toEqual({ filter, warnings: [] });
  });

  it('names what cannot be used, and goes on without it', () => {
    const services = { kinds: 7, lifecycles: [{ a: 1 }] };
    expect(read(services)).toEqual({
      filter: { kind: ['Component'] },
      warnings: [
        expect.stringContaining('devopsLadder.services.lifecycles'),
        expect.stringContaining('devopsLadder.services.kinds'),
      ],
    });
  });
});
