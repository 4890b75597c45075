// The shop's own script: pictures that arrive late, the gallery, the bag.

const soon = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      soon.unobserve(target);
      target.src = target.dataset.src;
    }
  },
  { rootMargin: '200px' },
);
for (const image of document.querySelectorAll('img[data-src]')) soon.observe(image);

for (const image of document.querySelectorAll('img[data-blob]')) {
  const response = await fetch(image.dataset.blob);
  image.src = URL.createObjectURL(await response.blob());
}

for (const button of document.querySelectorAll('.wish')) {
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') === 'false'));
  });
}

for (const thumb of document.querySelectorAll('.thumb')) {
  thumb.addEventListener('click', () => {
    document.querySelector('#main-photo').src = thumb.dataset.show;
    for (const each of document.querySelectorAll('.thumb')) {
      each.setAttribute('aria-pressed', String(each === thumb));
    }
  });
}

document.querySelector('#add-to-bag')?.addEventListener('click', () => {
  const count = document.querySelector('#bag-count');
  count.textContent = String(Number(count.textContent) + 1);
});
