"""`python -m survival_surgery`: the same program as the `survival-surgery` command."""

from survival_surgery.cli import main

if __name__ == "__main__":
    main()
