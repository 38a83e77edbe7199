"""A long text is turned by whole lines, forward and back, and nothing of it is passed over."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.kiosk.pager import Band, backward, cuts, final, onward, reach, showing, snapped


@st.composite
def texts(draw, tallest=60):
    """Lines of any height below each other, with gaps between."""
    bands, y = [], 0
    for _ in range(draw(st.integers(1, 40))):
        height = draw(st.integers(8, tallest))
        bands.append(Band(y, y + height))
        y += height + draw(st.integers(0, 30))
    return bands


def whole(bands, top, height):
    """The bands that a page shows whole, once what would be cut is left out."""
    end = top + reach(bands, top, height)
    return {band for band in bands if band.top >= top - 1 and band.bottom <= end + 1}


def pages(bands, height):
    length = bands[-1].bottom
    tops = [0.0]
    while tops[-1] < final(bands, length, height) - 1:
        tops.append(min(onward(bands, tops[-1], height), final(bands, length, height)))
        assert tops[-1] > tops[-2]
    return tops


@settings(max_examples=30)
@given(texts(), st.integers(120, 400))
def test_paging_forward_shows_every_line_whole(bands, height):
    seen = set().union(*(whole(bands, top, height) for top in pages(bands, height)))
    assert seen == set(bands)


@settings(max_examples=30)
@given(texts(), st.integers(120, 400))
def test_no_page_cuts_a_line_at_its_edges(bands, height):
    for top in pages(bands, height):
        for edge in (top, top + reach(bands, top, height)):
            assert not any(band.top + 1 < edge < band.bottom - 1 for band in bands)


@settings(max_examples=30)
@given(texts(), st.integers(120, 400))
def test_paging_back_leaves_nothing_out_and_reaches_the_beginning(bands, height):
    top = pages(bands, height)[-1]
    seen = whole(bands, top, height)
    while top > 0:
        before = backward(bands, top, height)
        assert before < top
        top = before
        seen |= whole(bands, top, height)
    assert seen == set(bands)


@settings(max_examples=30)
@given(texts(tallest=900), st.integers(100, 200))
def test_what_is_taller_than_a_page_is_paged_through_all_the_same(bands, height):
    for sooner, later in pairwise(pages(bands, height)):
        if any(band.top <= sooner and band.bottom >= later for band in bands):
            assert later - sooner <= height + 1


@settings(max_examples=30)
@given(texts(), st.integers(120, 400), st.data())
def test_what_has_the_focus_is_shown_whole(bands, height, data):
    wanted = data.draw(st.sampled_from(bands))
    top = data.draw(st.sampled_from(pages(bands, height)))
    new = showing(bands, top, height, wanted)
    assert new - 1 <= wanted.top
    assert wanted.bottom <= new + height + 1
    assert showing(bands, new, height, wanted) == new


def test_lines_side_by_side_are_cut_only_where_both_end():
    left = [Band(0, 20), Band(20, 40), Band(40, 60)]
    right = [Band(0, 30), Band(30, 60)]
    assert cuts(sorted(left + right)) == [0, 60]
    assert reach(sorted(left + right), 0, 50) == 50  # nothing to cut at: as much as there is room


def test_a_text_let_go_between_two_lines_snaps_to_the_nearer():
    bands = [Band(0, 20), Band(20, 40), Band(40, 60)]
    assert [snapped(bands, at) for at in (3, 12, 29, 31)] == [0, 20, 20, 40]
