"""Pictures of the course are read out: acts by pointer and keyboard, days by pointer and slider."""


def figure(page, heading):
    return page.locator("figure.picture", has=page.get_by_role("heading", name=heading, exact=True))


def test_an_act_under_the_keyboard_is_read_out(site, look):
    with look(site.frozen) as seen:
        index = figure(seen.page, "Escalation index")
        mark = index.locator("svg:visible a").first
        mark.focus()
        words = mark.locator("title").first.text_content()
        assert words
        assert index.locator("output").text_content() == words


def test_the_slider_tells_the_value_of_a_day_and_marks_it(site, look):
    with look(site.frozen) as seen:
        index = figure(seen.page, "Escalation index")
        slider = index.locator("input[type=range]")
        last = index.locator("output").text_content()
        slider.focus()
        seen.page.keyboard.press("ArrowLeft")
        told = index.locator("output").text_content()
        assert told != last
        assert ": index " in told
        assert slider.get_attribute("aria-valuetext") == told
        assert index.locator("i.cursor").count() == 1


def test_the_pointer_reads_the_day_under_it(site, look):
    with look(site.frozen) as seen:
        fan = figure(seen.page, "The index, and where it may go")
        fan.scroll_into_view_if_needed()
        box = fan.locator("svg:visible").first.bounding_box()
        seen.page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] * 0.15)
        assert "projected: middle" in fan.locator("output").text_content()
        seen.page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.15)
        assert "projected" not in fan.locator("output").text_content()


def test_without_scripts_no_slider_is_offered(site, look):
    with look(site.frozen, scripts=False) as seen:
        assert seen.page.locator("figure.picture .readout:visible").count() == 0
