/** What the figures do not say. */
export function Limits() {
  return (
    <ul class="limits">
      <li>
        The network knows ten classes and nothing else. Whatever it is shown, a hat, a sofa or a
        face, gets one of the ten.
      </li>
      <li>
        It learned from pictures of single garments on a plain ground, 28 × 28 grey pixels small.
        Garments worn by people, or in front of a busy background, it gets right far less often than
        the figures here say.
      </li>
      <li>
        Its confidence is the output of the softmax, not a probability that has been checked: a high
        one can be wrong.
      </li>
      <li>
        Colour, pattern, fabric and brand are lost on the way to 28 × 28 grey pixels, so classes
        that differ by them (shirt and T-shirt, coat and pullover) are mixed up most.
      </li>
    </ul>
  );
}
