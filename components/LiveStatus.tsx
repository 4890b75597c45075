import { Component } from 'preact';

/** Screen readers announce changes of a region that they know, not what it holds when it appears. */
const SETTLE_MILLISECONDS = 100;

interface Props {
  text: string;
  /** Whether the first text is announced, or known already and only its changes are. */
  announceFirst: boolean;
}

/** A sentence that is announced, not shown. */
export class LiveStatus extends Component<Props, { settled: boolean }> {
  private readonly first = this.props.text;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    this.timer = setTimeout(() => this.setState({ settled: true }), SETTLE_MILLISECONDS);
  }

  override componentWillUnmount() {
    clearTimeout(this.timer);
  }

  override render() {
    const { text, announceFirst } = this.props;
    const isNews = announceFirst || text !== this.first;
    return (
      <p role="status" class="spoken">
        {this.state.settled && isNews && text}
      </p>
    );
  }
}
