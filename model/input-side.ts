/** Side of Fashion-MNIST's images in pixels, and of the smallest input that a network may have. */
export const INPUT_SIDE = 28;

/** Grey levels of one image of Fashion-MNIST. */
export const INPUT_SIZE = INPUT_SIDE * INPUT_SIDE;
