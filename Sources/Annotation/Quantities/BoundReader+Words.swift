extension BoundReader {
  static let before = table(
    [
      (
        .atLeast, false,
        """
        at least
        at the very least
        at the least
        no fewer than
        no less than
        not less than
        not fewer than
        a minimum of
        minimum of
        minimum
        upwards of
        upward of
        equal to or more than
        equal to or greater than
        more than or equal to
        greater than or equal to
        bigger or equal than
        bigger than or equal to
        > =
        >=
        ≥
        """
      ),
      (
        .moreThan, false,
        """
        more than
        over
        well over
        far more than
        much more than
        significantly more than
        above
        well above
        in excess of
        exceeding
        exceeds
        exceeded
        exceed
        greater than
        higher than
        larger than
        bigger than
        older than
        longer than
        better than
        >
        """
      ),
      (
        .moreThan, true,
        """
        just over
        just more than
        just above
        a little over
        a little more than
        slightly more than
        slightly over
        slightly above
        """
      ),
      (
        .upTo, false,
        """
        up to
        at most
        at the most
        no more than
        not more than
        no greater than
        a maximum of
        maximum of
        maximum
        as many as
        as much as
        as high as
        less than or equal to
        equal to or less than
        equal to or fewer than
        < =
        <=
        ≤
        """
      ),
      (
        .lessThan, false,
        """
        less than
        fewer than
        under
        well under
        far fewer than
        far less than
        below
        well below
        lower than
        smaller than
        younger than
        shorter than
        not quite
        <
        """
      ),
      (
        .nearly, true,
        """
        nearly
        almost
        just under
        just below
        just short of
        slightly less than
        slightly fewer than
        slightly under
        slightly below
        a little less than
        a little under
        approaching
        """
      ),
      (
        nil, true,
        """
        about
        around
        roughly
        approximately
        approx
        approx.
        some
        an estimated
        estimated
        circa
        ca.
        ca
        close to
        closer to
        in the region of
        in the order of
        on the order of
        somewhere around
        something like
        an approximate
        an average of
        ~
        """
      ),
    ]) { $0.last }

  static let behind = table(
    [
      (
        .atLeast, false,
        """
        or more
        and more
        or above
        and above
        or over
        and over
        or greater
        or higher
        or longer
        and up
        and upwards
        at least
        at the very least
        - plus
        plus
        """
      ),
      (
        .upTo, false,
        """
        or less
        or fewer
        or under
        and under
        or below
        and below
        or lower
        at most
        at the most
        """
      ),
      (
        nil, true,
        """
        or so
        or thereabouts
        - odd
        odd
        - ish
        """
      ),
    ]) { $0.first }
}
