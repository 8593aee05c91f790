import { imagesIn } from './imagesIn';

describe('imagesIn', () => {
  it.each<[unknown, string[]]>([
    [{ image: { repository: 'shop', tag: '1.4.2' } }, [':1.4.2']],
    [{ image: { tag: 1.4 } }, [':1.4']],
    [{ image: { tag: '', digest: 'sha256:abc' } }, ['@sha256:abc']],
    [
      { web: { image: 'acme/shop:1' }, job: { imageTag: '2' } },
      ['acme/shop:1', ':2'],
    ],
    [{ image: 'acme/shop', tag: 'latest' }, [':latest']],
    [{ image: 'registry.example:5000/shop' }, []],
    [{ containers: [{ image: 'a@sha256:b' }] }, ['a@sha256:b']],
    [{ stage: 'x', tags: ['a'], digestAlgorithm: 'sha1' }, []],
    [undefined, []],
    ['tag: 1', []],
  ])('of %j finds %j', (values, images) => {
    expect(imagesIn(values)).toEqual(images);
  });
});
