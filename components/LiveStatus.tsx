import { Component } from 'preact';

/** Screen readers announce changes of a region that they know, not what it holds when it appears. */
const SETTLE_MILLISECONDS = 100;

/** A sentence that is announced, not shown: on appearing, and whenever it changes. */
export class LiveStatus extends Component<{ text: string }, { settled: boolean }> {
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentDidMount() {
    this.timer = setTimeout(() => this.setState({ settled: true }), SETTLE_MILLISECONDS);
  }

  override componentWillUnmount() {
    clearTimeout(this.timer);
  }

  override render() {
    return (
      <p role="status" class="spoken">
        {this.state.settled && this.props.text}
      </p>
    );
  }
}
