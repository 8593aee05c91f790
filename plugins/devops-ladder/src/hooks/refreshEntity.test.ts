import { refreshEntity } from './refreshEntity';

const ref = { kind: 'Component', namespace: 'default', name: 'ferry' };

describe('refreshEntity', () => {
  it('asks the catalog by entity ref', async () => {
    const catalog = { refreshEntity: jest.fn(async () => {}) };
    await refreshEntity(catalog, ref);
    expect(catalog.refreshEntity).toHaveBeenCalledWith(
      'component:default/ferry',
    );
  });

  it('goes on where the catalog refuses or is not there', async () => {
    const refusing = {
      refreshEntity: jest.fn(() => Promise.reject(new Error('403'))),
    };
    await expect(refreshEntity(refusing, ref)).resolves.toBeUndefined();
    await expect(refreshEntity(undefined, ref)).resolves.toBeUndefined();
  });
});
