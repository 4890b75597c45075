import { expect, test } from 'vitest';
import { fileKey, likelyFileKey } from './file-key';

test.each<[one: string, other: string]>([
  ['/media/90x120/dress.jpg', '/media/600x800/dress.jpg'],
  ['/dress.jpg?width=300', '/dress.jpg?width=1200'],
  ['/dress.jpg?v=7&w=300&h=400', '/dress.jpg?v=7'],
  ['/dress_300x.jpg', '/dress_1200x.jpg'],
  ['/dress-300x400.jpg', '/dress.jpg'],
  ['/dress@2x.png', '/dress.png'],
  ['/dress_600x.progressive.png.jpg', '/dress_300x.progressive.png.jpg'],
  ['/dress.__AC_SX300_SY300_QL70_FMwebp_.jpg', '/dress._AC_UL320_.jpg'],
  ['/dress.jpg_220x220xz.jpg_.webp', '/dress.jpg_640x640.jpg'],
  ['/12-home_default/dress.jpg', '/12-large_default/dress.jpg'],
  ['/rs:fit:400:500/plain/dress.jpg', '/rs:fit:800:1000/plain/dress.jpg'],
  ['/dress.jpg?size=400', '/dress.jpg?size=800'],
  ['/w_300,h_400/v1/dress.jpg', '/w_900,h_1200/v1/dress.jpg'],
  ['/t_small/f_auto,q_auto:eco/1/dress.jpg', '/t_large_v1/f_auto,q_auto:best/1/dress.jpg'],
  ['/dress_300x400_crop_center.jpg', '/dress.jpg'],
  ['/is/image/shop/dress?wid=300&hei=400&$card$', '/is/image/shop/dress?wid=900&fmt=webp'],
  ['/dress.jpg?sw=300&sh=400&sm=fit', '/dress.jpg?sw=900'],
  ['/dress.jpg?imwidth=300', '/dress.jpg?impolicy=large&imwidth=900'],
  ['/dress.jpg?auto=format,compress&fit=crop&w=300&dpr=2', '/dress.jpg'],
  ['/dress.jpg?resize=300%2C400&ssl=1', '/dress.jpg?fit=900%2C1200'],
  [
    '/_next/image?url=%2Fimg%2Fdress.jpg&w=640&q=75',
    '/_next/image?url=%2Fimg%2Fdress.jpg&w=1080&q=75',
  ],
  ['/_next/image?url=%2Fimg%2Fdress.jpg&w=640&q=75', '/img/dress.jpg'],
  ['/cdn-cgi/image/width=80,quality=75/img/dress.jpg', '/img/dress.jpg'],
  ['/image/upload/c_fill,w_300/f_auto/q_auto/v1/dress.jpg', '/image/upload/w_900/v1/dress.jpg'],
  ['/_ipx/w_300,f_webp/img/dress.jpg', '/_ipx/w_900/img/dress.jpg'],
  ['/unsafe/fit-in/300x400/filters:quality(80)/dress.jpg', '/unsafe/900x1200/dress.jpg'],
  ['/tr:w-300,h-400/dress.jpg', '/tr:w-900/dress.jpg'],
  ['/7f3c/-/resize/300x/-/quality/smart/', '/7f3c/-/preview/900x900/'],
  [
    '/media/dress.jpg/v1/fill/w_300,h_400,al_c/dress.jpg',
    '/media/dress.jpg/v1/fill/w_900,h_1200/dress.jpg',
  ],
  ['/stencil/500x659/products/dress.jpg', '/stencil/640w/products/dress.jpg'],
  ['/products/1/dress.1234.500.750.jpg', '/products/1/dress.1234.1280.1280.jpg'],
  ['/I/71abc._AC_UL320_.jpg', '/I/71abc.jpg'],
  ['/g/abc/s-l225.jpg', '/g/abc/s-l1600.jpg'],
  ['/il_340x270.123_abc.jpg', '/il_fullxfull.123_abc.jpg'],
  ['/dress.jpg_220x220q90.jpg_.webp', '/dress.jpg'],
  [
    '/media/catalog/product/cache/0123456789abcdef0123456789abcdef/d/dress.jpg',
    '/media/catalog/product/d/dress.jpg',
  ],
])('%s is %s in another size', (one, other) => {
  expect(fileKey(`https://cdn.example${one}`)).toBe(fileKey(`https://cdn.example${other}`));
});

test.each<[one: string, other: string]>([
  ['https://cdn.example/dress.jpg', 'https://cdn.example/coat.jpg'],
  ['https://cdn.example/1/dress.jpg', 'https://cdn.example/2/dress.jpg'],
  ['https://cdn.example/image?id=1', 'https://cdn.example/image?id=2'],
  ['https://cdn.example/dress.jpg', 'https://other.example/dress.jpg'],
  ['https://cdn.example/dress-1.jpg', 'https://cdn.example/dress-2.jpg'],
  ['data:image/png;base64,AA', 'data:image/png;base64,BB'],
  ['https://cdn.example/p_1000.jpg', 'https://cdn.example/p_1001.jpg'],
  ['https://cdn.example/image?preset=1001', 'https://cdn.example/image?preset=1002'],
  ['https://cdn.example/dress.jpg_front.jpg', 'https://cdn.example/dress.jpg_back.jpg'],
  ['https://cdn.example/12-home_default/1.jpg', 'https://cdn.example/13-home_default/1.jpg'],
  [
    'https://cdn.example/image/upload/w_300/sk_2000.jpg',
    'https://cdn.example/image/upload/w_300/sk_2001.jpg',
  ],
  ['https://cdn.example/sk_2000/1.jpg', 'https://cdn.example/sk_2001/1.jpg'],
  ['https://cdn.example/c_shoes/1.jpg', 'https://cdn.example/c_bags/1.jpg'],
  ['https://cdn.example/tote-mini.jpg', 'https://cdn.example/tote-large.jpg'],
  ['https://cdn.example/dress-thumb.jpg', 'https://cdn.example/dress.jpg'],
  ['https://cdn.example/image.jpg?h=9f8ab3', 'https://cdn.example/image.jpg?h=77ccd1'],
  ['https://cdn.example/image.jpg?h=98765432', 'https://cdn.example/image.jpg?h=12345678'],
  ['https://cdn.example/image?s=17', 'https://cdn.example/image?s=18'],
  ['https://cdn.example/300/dress.jpg', 'https://cdn.example/600/dress.jpg'],
  [
    'https://cdn.example/_next/image?url=a.jpg&w=64',
    'https://cdn.example/_next/image?url=b.jpg&w=64',
  ],
])('%s is not %s', (one, other) => {
  expect(fileKey(one)).not.toBe(fileKey(other));
});

test.each<[one: string, other: string]>([
  ['/tote-mini.jpg', '/tote-large.jpg'],
  ['/dress-thumb.jpg', '/dress.webp'],
  ['/dress-home_default.jpg', '/dress-large_default.jpg'],
  ['/small/dress.jpg', '/large/dress.jpg'],
  ['/w400/dress.jpg', '/w800/dress.jpg'],
  ['/dress_w400.jpg', '/dress_w800.jpg'],
  ['/dress.3f2a9c1b.jpg', '/dress.88bc12e0.jpg'],
  ['/dress.jpg?v=1', '/dress.jpg?v=2&w=300'],
])('%s may be %s', (one, other) => {
  expect(likelyFileKey(`https://cdn.example${one}`)).toBe(
    likelyFileKey(`https://cdn.example${other}`),
  );
});

test.each<[one: string, other: string]>([
  ['/p_1000.jpg', '/p_1001.jpg'],
  ['/dress-1.jpg', '/dress-2.jpg'],
  ['/image?id=1', '/image?id=2'],
  ['/3f2a9c1b.jpg', '/88bc12e0.jpg'],
])('%s is hardly %s', (one, other) => {
  expect(likelyFileKey(`https://cdn.example${one}`)).not.toBe(
    likelyFileKey(`https://cdn.example${other}`),
  );
});
