/** Side of Fashion-MNIST's images in pixels, and of the smallest input that a network may have. */
export const INPUT_SIDE = 28;

/** Grey levels of one image of Fashion-MNIST. */
export const INPUT_SIZE = INPUT_SIDE * INPUT_SIDE;

/** Side of the largest grey input that a network may have. */
export const LARGEST_GREY_SIDE = 64;

/** Side of the square to which an input in colour is scaled down to be shown, in pixels. */
export const PREVIEW_SIDE = 40;
